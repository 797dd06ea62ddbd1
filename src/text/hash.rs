//! The hash of the features of the trained models: it must never change, for their weights are kept by it.

/// Where a hash begins.
pub const BASIS: u32 = 0x811c_9dc5;

/// FNV-1a over `bytes`, from `start` on.
pub fn fnv(start: u32, bytes: impl Iterator<Item = u8>) -> u32 {
    bytes.fold(start, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

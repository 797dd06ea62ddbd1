//! A read-only table from hashed keys to numbers.

use serde::{Deserialize, Serialize};

use super::super::hash::{BASIS, fnv};

/// The hash of `chars` under a feature's number (FNV-1a, its high bits folded in).
pub fn hash(feature: u32, chars: &str) -> u32 {
    let mixed = fnv(BASIS ^ feature.wrapping_mul(0x9e37_79b1), chars.bytes());
    mixed ^ (mixed >> 15)
}

/// Keys in ascending order, each with its place: the number of what is kept for it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Vec<u32>", into = "Vec<u32>")]
pub struct KeyTable {
    keys: Vec<u32>,
    /// Open addressing with linear probing: place + 1, or 0.
    slots: Vec<u32>,
}

impl From<Vec<u32>> for KeyTable {
    fn from(keys: Vec<u32>) -> Self {
        let mut slots = vec![0; (keys.len() * 2 + 1).next_power_of_two()];
        let mask = slots.len() - 1;
        for (place, key) in (1..).zip(&keys) {
            let mut at = *key as usize & mask;
            while slots[at] != 0 {
                at = (at + 1) & mask;
            }
            slots[at] = place;
        }
        Self { keys, slots }
    }
}

impl From<KeyTable> for Vec<u32> {
    fn from(table: KeyTable) -> Self {
        table.keys
    }
}

impl KeyTable {
    /// The place of `key` among the keys.
    pub fn place(&self, key: u32) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = key as usize & mask;
        while self.slots[at] != 0 {
            let place = self.slots[at] as usize - 1;
            if self.keys[place] == key {
                return Some(place);
            }
            at = (at + 1) & mask;
        }
        None
    }

    /// How many keys it holds.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_is_found_at_its_place_and_no_other() {
        let keys: Vec<u32> = (0..500).map(|number| number * 64).collect();
        let table = KeyTable::from(keys.clone());
        for (place, key) in keys.iter().enumerate() {
            assert_eq!(table.place(*key), Some(place));
            assert_eq!(table.place(key + 1), None);
        }
        assert_eq!(KeyTable::default().place(1), None);
    }
}

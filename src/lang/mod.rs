//! The tables of a language: word lists, inflection, dates, numbers and rules.
//!
//! A language is a folder of data files and a short module that reads them. It knows nothing of articles or claims;
//! what a rule file says about claims is text to it.

pub mod fr;

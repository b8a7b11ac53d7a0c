//! Who calls: access keys, from wherever they are kept.

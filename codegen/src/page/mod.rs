//! Bytes become a page: sections, logical tables, samples. No meaning yet.

//! Own pages, before and after.

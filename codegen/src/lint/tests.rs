//! Own pages with one fault each.

//! Requests as they come over the wire, and what they are answered.

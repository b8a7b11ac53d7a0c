//! What a target may hold while it works on an input: fifty times the input, and a constant.

use peak_alloc::PeakAlloc;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// Most bytes for each byte of input.
const EACH: usize = 50;
/// What the work takes whatever the input: vocabularies, buffers, messages.
const FLOOR: usize = 256 * 1024;

/// Does the work and looks at the most that was held meanwhile. What is held for good, such as the states of
/// expressions that were met for the first time, is not the input's: more than allowed counts where it happens
/// twice.
pub fn bounded(input: usize, work: impl Fn()) {
    let most = FLOOR + EACH * input;
    let held = peak(&work);
    if held > most {
        let again = peak(&work);
        assert!(again <= most, "{again} bytes held for {input} bytes of input: more than {EACH} times and {FLOOR}");
    }
}

fn peak(work: &impl Fn()) -> usize {
    let before = HEAP.current_usage();
    HEAP.reset_peak_usage();
    work();
    HEAP.peak_usage().saturating_sub(before)
}

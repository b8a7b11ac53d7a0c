//! Numbers that look random and are the same each time.

/// A sequence of numbers (`SplitMix64`).
#[derive(Clone, Debug)]
pub struct Seed(pub u64);

impl Seed {
    /// The sequence of one run among many.
    pub fn of_run(seed: u64, run: u64) -> Self {
        let mut first = Self(seed ^ run.wrapping_mul(0xd6e8_feb8_6659_fd93));
        Self(first.number())
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^ (number >> 31)
    }

    /// True once in so many times.
    pub fn one_in(&mut self, times: u64) -> bool {
        self.number().is_multiple_of(times)
    }

    pub fn pick<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        let count = u64::try_from(among.len()).unwrap();
        &among[usize::try_from(self.number() % count).unwrap()]
    }
}

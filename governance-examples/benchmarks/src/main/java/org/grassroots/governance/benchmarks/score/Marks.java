package org.grassroots.governance.benchmarks.score;

/** What a peer says of all units: hundredths of the score, place of the band, rank. */
final class Marks {
  private static final int HIGHEST = 10_000;
  final int[] hundredths;
  final byte[] bands;
  final int[] ranks;

  Marks(int units) {
    hundredths = new int[units];
    bands = new byte[units];
    ranks = new int[units];
  }

  void put(int unit, double score, boolean isVetoed) {
    double limited = Math.max(0, Math.min(100, score));
    hundredths[unit] = isVetoed ? 0 : (int) Math.floor(limited * 100 + 0.5);
    bands[unit] = band(hundredths[unit]);
  }

  static byte band(int hundredths) {
    byte band = 0;
    while (band < Town.LIMITS.length && hundredths < Town.LIMITS[band] * 100) {
      band++;
    }
    return band;
  }

  /** Equal scores share the better rank. */
  void rank() {
    int[] from = new int[HIGHEST + 2];
    for (int score : hundredths) {
      from[score]++;
    }
    int before = 0;
    for (int score = HIGHEST; score >= 0; score--) {
      int here = from[score];
      from[score] = before + 1;
      before += here;
    }
    for (int unit = 0; unit < ranks.length; unit++) {
      ranks[unit] = from[hundredths[unit]];
    }
  }

  /** In how many units two results differ. */
  int differences(Marks other) {
    int differences = 0;
    for (int unit = 0; unit < Math.min(ranks.length, other.ranks.length); unit++) {
      differences +=
          hundredths[unit] == other.hundredths[unit]
                  && bands[unit] == other.bands[unit]
                  && (ranks.length != other.ranks.length || ranks[unit] == other.ranks[unit])
              ? 0
              : 1;
    }
    return differences;
  }
}

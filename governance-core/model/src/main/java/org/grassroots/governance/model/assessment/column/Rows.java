package org.grassroots.governance.model.assessment.column;

/** What is kept of all units beside the figures of nodes. */
final class Rows {
  final long[][] flags;
  final long[][] missing;
  final long[][] outside;
  final byte[] isRanked;
  final long[] vetoes;
  final int[] bands;

  Rows(Program.Sizes sizes, int units) {
    flags = new long[Frame.words(sizes.flags())][units];
    missing = new long[Frame.words(sizes.leaves())][units];
    outside = new long[Frame.words(sizes.leaves())][units];
    isRanked = new byte[units];
    vetoes = new long[units];
    bands = new int[units];
  }

  void keep(Frame frame) {
    copy(frame.flags, flags, frame);
    copy(frame.missing, missing, frame);
    copy(frame.outside, outside, frame);
  }

  private static void copy(long[][] from, long[][] to, Frame frame) {
    for (int word = 0; word < from.length; word++) {
      System.arraycopy(from[word], 0, to[word], frame.start, frame.count);
    }
  }
}

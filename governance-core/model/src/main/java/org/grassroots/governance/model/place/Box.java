package org.grassroots.governance.model.place;

/** A rectangle, borders included. */
record Box(double west, double south, double east, double north) {
  static final Box EMPTY =
      new Box(
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  /** The rectangle around this one and a ring of longitudes and latitudes in turn. */
  Box with(double[] ring) {
    double w = west;
    double s = south;
    double e = east;
    double n = north;
    for (int i = 0; i < ring.length; i += 2) {
      w = Math.min(w, ring[i]);
      e = Math.max(e, ring[i]);
      s = Math.min(s, ring[i + 1]);
      n = Math.max(n, ring[i + 1]);
    }
    return new Box(w, s, e, n);
  }

  Box with(Box other) {
    return new Box(
        Math.min(west, other.west),
        Math.min(south, other.south),
        Math.max(east, other.east),
        Math.max(north, other.north));
  }

  double width() {
    return Math.max(0, east - west);
  }

  double height() {
    return Math.max(0, north - south);
  }
}

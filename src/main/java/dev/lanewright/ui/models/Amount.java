package dev.lanewright.ui.models;

import dev.lanewright.provider.Price;

/** Which amount of a price. */
enum Amount {
  INPUT("input", "Input") {
    @Override
    double of(Price p) {
      return p.inputPerM();
    }
  },
  OUTPUT("output", "Output") {
    @Override
    double of(Price p) {
      return p.outputPerM();
    }
  },
  CACHED("cached", "Cached input") {
    @Override
    double of(Price p) {
      return p.cachedInputPerM();
    }
  };

  private final String id;
  private final String title;

  Amount(String id, String title) {
    this.id = id;
    this.title = title;
  }

  abstract double of(Price p);

  /** For control ids. */
  String id() {
    return id;
  }

  String title() {
    return title;
  }

  /** For a narrow column. */
  String header() {
    return this == CACHED ? "Cached" : title;
  }

  /** The price with this amount replaced. */
  Price with(Price p, double perM) {
    return new Price(
        p.model(),
        p.validFrom(),
        this == INPUT ? perM : p.inputPerM(),
        this == OUTPUT ? perM : p.outputPerM(),
        this == CACHED ? perM : p.cachedInputPerM(),
        p.cacheWritePerM(),
        p.batchInputPerM(),
        p.batchOutputPerM(),
        p.longContext(),
        p.source());
  }
}

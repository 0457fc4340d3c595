package dev.lanewright.traffic.profile;

/** Counts the calls of one group. */
final class GroupCount {
  private final LogBins tokens = new LogBins();
  private final LogBins latency = new LogBins();
  private final LogBins firstToken = new LogBins();
  private long calls;
  private long errors;
  private long cacheHits;
  private long priced;
  private double usd;
  private long counted;
  private double input;
  private double cached;
  private double output;
  private long rated;
  private double ratings;
  private long thumbs;
  private long thumbsUp;
  private long texts;
  private long shortTexts;
  private long smallTalk;

  /** Bins of one call, found once for all of its groups. */
  record Bins(int tokens, int latency, int firstToken) {
    static Bins of(Fact f) {
      return new Bins(
          f.input() < 0 ? -1 : LogBins.bin((double) f.input() + f.output()),
          LogBins.bin(f.latencyMs()),
          LogBins.bin(f.firstTokenMs()));
    }
  }

  void add(Fact f, Bins bins) {
    calls++;
    errors += f.error() ? 1 : 0;
    cacheHits += f.cacheHit() ? 1 : 0;
    if (!Double.isNaN(f.usd())) {
      priced++;
      usd += f.usd();
    }
    if (f.input() >= 0) {
      counted++;
      input += f.input();
      cached += f.cached();
      output += f.output();
    }
    tokens.add(bins.tokens());
    latency.add(bins.latency());
    firstToken.add(bins.firstToken());
    if (!Double.isNaN(f.rating())) {
      rated++;
      ratings += f.rating();
    }
    thumbs += f.thumb() == null ? 0 : 1;
    thumbsUp += Boolean.TRUE.equals(f.thumb()) ? 1 : 0;
    if (f.chars() >= 0) {
      texts++;
      shortTexts += f.chars() < Profiler.SHORT ? 1 : 0;
      smallTalk += f.smallTalk() ? 1 : 0;
    }
  }

  Group group(String name) {
    return new Group(
        name,
        calls,
        errors,
        cacheHits,
        priced,
        usd,
        counted,
        input,
        cached,
        output,
        tokens.quantile(0.5),
        tokens.quantile(0.95),
        latency.n(),
        latency.quantile(0.5),
        latency.quantile(0.95),
        latency.quantile(0.99),
        firstToken.quantile(0.5),
        firstToken.quantile(0.95),
        rated,
        ratings,
        thumbs,
        thumbsUp,
        texts,
        shortTexts,
        smallTalk);
  }
}

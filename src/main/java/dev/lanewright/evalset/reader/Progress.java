package dev.lanewright.evalset.reader;

/** Hears how far reading has come. Called on the reading thread, about once per megabyte. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (done, total) -> {};

  /**
   * @param done bytes read so far, as stored (compressed bytes for gzip)
   * @param total bytes of all files
   */
  void read(long done, long total);
}

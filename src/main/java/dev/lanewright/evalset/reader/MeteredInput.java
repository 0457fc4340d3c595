package dev.lanewright.evalset.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a meter what is read through it. */
final class MeteredInput extends FilterInputStream {
  private final Meter meter;

  MeteredInput(InputStream in, Meter meter) {
    super(in);
    this.meter = meter;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    meter.advance(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    meter.advance(Math.max(0, n));
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

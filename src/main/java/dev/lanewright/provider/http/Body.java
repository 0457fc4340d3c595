package dev.lanewright.provider.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A request's body, sent at most once; knows whether any of it may have reached the provider. */
final class Body extends RequestBody {
  private final MediaType type;
  private final long length;
  private final Pieces pieces;
  private volatile boolean started;

  Body(MediaType type, long length, Pieces pieces) {
    this.type = type;
    this.length = length;
    this.pieces = pieces;
  }

  /** Whether sending began: before that the provider cannot have billed anything. */
  boolean started() {
    return started;
  }

  @Override
  public @Nullable MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return length;
  }

  // OkHttp sends a one-shot body no second time: a repeat is the caller's decision, as it costs.
  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    started = true;
    pieces.write(sink);
  }
}

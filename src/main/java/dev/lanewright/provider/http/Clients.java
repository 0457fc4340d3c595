package dev.lanewright.provider.http;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp clients with few calls each. A client looks through its connections and its running calls
 * for each call, under locks; with hundreds of calls at once that takes more time than the call.
 * The first that has room serves, so that a quiet program uses one, and its connections, alone.
 */
final class Clients {
  /** Calls that one client serves at once. */
  private static final int CALLS = 16;

  private static final int MOST = 128;

  private final Supplier<OkHttpClient> maker;
  private final AtomicReferenceArray<OkHttpClient> clients = new AtomicReferenceArray<>(MOST);
  private final AtomicIntegerArray calls = new AtomicIntegerArray(MOST);
  private final Housekeeping housekeeping = new Housekeeping();
  private @Nullable OkHttpClient base;

  /**
   * Clients without a call yet.
   *
   * @param maker of the first: at the first call, as reading the trusted certificates takes longer
   *     than anything else at the program's start
   */
  Clients(Supplier<OkHttpClient> maker) {
    this.maker = maker;
  }

  /** A client in use for one call. Closed when the call has ended. */
  final class Use implements AutoCloseable {
    private final int place;

    private Use(int place) {
      this.place = place;
    }

    OkHttpClient client() {
      OkHttpClient client = clients.get(place);
      if (client == null) {
        clients.compareAndSet(place, null, make());
        client = clients.get(place);
      }
      return client;
    }

    @Override
    public void close() {
      calls.decrementAndGet(place);
    }
  }

  Use use() {
    for (int i = 0; i < MOST; i++) {
      if (calls.get(i) < CALLS) {
        if (calls.incrementAndGet(i) <= CALLS) {
          return new Use(i);
        }
        calls.decrementAndGet(i);
      }
    }
    int place = (int) Thread.currentThread().threadId() % MOST;
    calls.incrementAndGet(place);
    return new Use(place);
  }

  private synchronized OkHttpClient base() {
    OkHttpClient known = base;
    if (known == null) {
      known = maker.get();
      base = known;
    }
    return known;
  }

  private OkHttpClient make() {
    return base()
        .newBuilder()
        .connectionPool(housekeeping.pool(CALLS))
        .dispatcher(new Dispatcher())
        .build();
  }

  /** Closes idle connections. */
  void evict() {
    for (int i = 0; i < MOST; i++) {
      OkHttpClient client = clients.get(i);
      if (client != null) {
        client.connectionPool().evictAll();
      }
    }
  }
}

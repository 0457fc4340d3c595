package dev.lanewright.cli;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.connect.Connections;
import dev.lanewright.replay.CallCost;
import dev.lanewright.replay.embed.EmbedName;
import dev.lanewright.replay.embed.ProviderEmbeddings;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.learn.EmbeddingCache;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Embeddings for a command: made in process, or brought from a provider within a budget. */
final class EmbedDesk implements AutoCloseable {
  private final EmbeddingCache cache;
  private final @Nullable EmbedName name;
  private final @Nullable ProviderEmbeddings provider;
  private final List<AutoCloseable> open;

  private EmbedDesk(
      EmbeddingCache cache,
      @Nullable EmbedName name,
      @Nullable ProviderEmbeddings provider,
      List<AutoCloseable> open) {
    this.cache = cache;
    this.name = name;
    this.provider = provider;
    this.open = open;
  }

  static EmbedDesk inProcess(OpenSet set) {
    EmbeddingCache cache = LearnedOf.embeddings(set.workspace());
    return new EmbedDesk(cache, null, null, List.of(cache));
  }

  static EmbedDesk of(OpenSet set, EmbedName name, ConnectionOptions options, double budget) {
    Connections connections = options.open();
    Catalogue catalogue = new CatalogueShelf(set.workspace()).load();
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var writing =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("ledger").daemon().factory());
    var provider =
        new ProviderEmbeddings(
            set.workspace(),
            connections.clients(),
            threads,
            writing,
            Clock.systemUTC(),
            () -> ThreadLocalRandom.current().nextLong(),
            () -> new CallCost(catalogue.prices(), LocalDate.now(ZoneId.systemDefault()), false),
            new TokenCounter()::count);
    EmbeddingCache cache =
        LearnedOf.embeddings(set.workspace())
            .fetching(
                name.toString(),
                (texts, progress, stop) ->
                    provider.fetch(name, set.info().id(), texts, budget, progress, stop));
    return new EmbedDesk(cache, name, provider, List.of(threads, writing, connections));
  }

  EmbeddingCache cache() {
    return cache;
  }

  /** What texts that are not kept will cost; of embeddings made in process nothing. */
  ProviderEmbeddings.Price price(List<String> texts) {
    EmbedName by = name;
    ProviderEmbeddings from = provider;
    return by == null || from == null
        ? new ProviderEmbeddings.Price(texts.size(), 0, 0)
        : from.price(by, texts);
  }

  @Override
  public void close() {
    for (AutoCloseable part : open) {
      try {
        part.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

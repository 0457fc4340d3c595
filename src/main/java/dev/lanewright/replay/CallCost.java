package dev.lanewright.replay;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.Price;
import dev.lanewright.provider.PriceBook;
import dev.lanewright.provider.Surcharge;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.Usage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What calls cost, at the prices of one day. USD throughout, NaN when unpriced. */
public final class CallCost {
  private static final double MILLION = 1e6;

  /** Tokens that a protocol may add to a request, and to each of its messages. */
  private static final int AROUND_REQUEST = 64;

  private static final int AROUND_MESSAGE = 16;

  private final PriceBook prices;
  private final LocalDate day;
  private final boolean batch;

  /**
   * @param batch whether calls go through the providers' batch interfaces
   */
  public CallCost(PriceBook prices, LocalDate day, boolean batch) {
    this.prices = prices;
    this.day = day;
    this.batch = batch;
  }

  /**
   * The most input tokens that a request can be billed for: its UTF-8 bytes, as no tokenizer in use
   * makes more tokens than bytes, and what a protocol wraps around them.
   */
  public static int mostInputTokens(ChatRequest request) {
    long bytes = AROUND_REQUEST;
    for (Message m : request.messages()) {
      bytes += AROUND_MESSAGE + m.role().length() + utf8(m.content());
    }
    bytes += utf8(request.toolsJson());
    var format = request.format();
    bytes += format == null ? 0 : AROUND_MESSAGE + utf8(format.schemaJson());
    return (int) Math.min(Integer.MAX_VALUE, bytes);
  }

  private static int utf8(@Nullable String text) {
    return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The most that the call can cost: every byte a token, and the whole output limit. */
  public double most(ChatRequest request) {
    return usd(request.model().name(), mostInputTokens(request), request.maxOutputTokens());
  }

  /** What so many fresh tokens cost. */
  public double usd(String model, double inputTokens, double outputTokens) {
    Price price = price(model);
    return price == null ? Double.NaN : price.costUsd(inputTokens, outputTokens);
  }

  /**
   * What a call cost by its usage; cached input at its own price, or at the full price where that
   * is not known.
   */
  public double usd(String model, Usage usage) {
    Price price = price(model);
    if (price == null || !usage.known()) {
      return Double.NaN;
    }
    Surcharge over = price.longContext();
    boolean extended = over != null && usage.allInput() > over.aboveTokens();
    double in = over != null && extended ? over.inputFactor() : 1;
    double out = over != null && extended ? over.outputFactor() : 1;
    double input =
        share(usage.input(), price.inputPerM())
            + share(usage.cachedInput(), or(price.cachedInputPerM(), price.inputPerM()))
            + share(usage.cacheWrite(), or(price.cacheWritePerM(), price.inputPerM()));
    return input * in + share(usage.output(), price.outputPerM()) * out;
  }

  /** The price in force as the ledger names it, or null. */
  @Nullable String version(String model) {
    Price price = price(model);
    return price == null ? null : price.validFrom() + (batch ? " batch " : " ") + price.source();
  }

  private @Nullable Price price(String model) {
    Price price = prices.price(model, day).filter(Price::known).orElse(null);
    if (price == null || !batch) {
      return price;
    }
    return Double.isNaN(price.batchInputPerM()) || Double.isNaN(price.batchOutputPerM())
        ? null
        : new Price(
            model,
            price.validFrom(),
            price.batchInputPerM(),
            price.batchOutputPerM(),
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            price.longContext(),
            price.source());
  }

  private static double share(int tokens, double perM) {
    return tokens <= 0 ? 0 : tokens * perM / MILLION;
  }

  private static double or(double first, double second) {
    return Double.isNaN(first) ? second : first;
  }
}

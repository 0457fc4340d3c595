package dev.lanewright.traffic.profile;

import dev.lanewright.traffic.CallPrices;
import dev.lanewright.traffic.LoggedCall;
import dev.lanewright.traffic.NormalText;
import dev.lanewright.traffic.reader.CallPlace;
import org.jspecify.annotations.Nullable;

/**
 * What a profile needs of a call, without its texts.
 *
 * @param model {@code provider/id}, or empty where the log does not say
 * @param user hash of the user, 0 where there is none
 * @param session hash of the session, 0 where there is none
 * @param text hash of the normalised request, 0 where there is none
 * @param chars characters of the request, or -1
 * @param smallTalk whether it looks like a greeting
 * @param usd what it cost, or NaN
 * @param input input tokens, cached ones included, or -1
 * @param cached input tokens read from a cache, or -1
 * @param output output tokens, or -1
 */
public record Fact(
    long startedMs,
    String model,
    @Nullable String lane,
    @Nullable String endpoint,
    @Nullable String category,
    long user,
    long session,
    long text,
    int chars,
    boolean smallTalk,
    boolean cut,
    boolean error,
    boolean cacheHit,
    double usd,
    int input,
    int cached,
    int output,
    double latencyMs,
    double firstTokenMs,
    double rating,
    @Nullable Boolean thumb) {

  /** What a profile needs of a call. Costly for long texts, so done on the threads that parse. */
  public static Fact of(LoggedCall call, CallPlace place, CallPrices prices) {
    String text = call.text();
    boolean known = call.usage().known();
    return new Fact(
        call.startedMs(),
        prices.model(call.model()),
        call.lane(),
        call.endpoint(),
        call.category(),
        NormalText.hash(call.user()),
        NormalText.hash(call.session()),
        text.isEmpty() ? 0 : NormalText.hash(NormalText.of(text)),
        text.isEmpty() ? -1 : text.codePointCount(0, text.length()),
        SmallTalk.is(text),
        call.cut(),
        call.error() != null,
        call.cacheHit(),
        prices.usd(call),
        known ? call.usage().allInput() : -1,
        known ? Math.max(0, call.usage().cachedInput()) : -1,
        known ? call.usage().output() : -1,
        call.latencyMs(),
        call.firstTokenMs(),
        call.feedback().rating(),
        call.feedback().thumb());
  }
}

package dev.lanewright.replay.answer;

import dev.lanewright.evalset.Answer;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.replay.PlannedCall;
import dev.lanewright.replay.Sink;
import dev.lanewright.replay.grade.Grader;
import dev.lanewright.store.CalledAnswer;
import dev.lanewright.store.Effect;
import dev.lanewright.store.RecordedReply;
import dev.lanewright.store.Requests;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Records a model's answer to a sample, with its grade. */
final class AnswerSink implements Sink {
  private final Requests.Request request;
  private final @Nullable Grader grader;
  private final LongConsumer written;

  AnswerSink(Requests.Request request, @Nullable Grader grader, LongConsumer written) {
    this.request = request;
    this.grader = grader;
    this.written = written;
  }

  @Override
  public List<Effect> settled(Settled s) {
    ChatReply reply = s.reply();
    String planned = s.call().request().model().name();
    int place =
        s.model().equals(planned) ? s.call().place() : request.place(s.model(), s.call().repeat());
    return answer(
        s.model(),
        place,
        reply.text(),
        reply.usage().allInput(),
        reply.usage().output(),
        s.costUsd(),
        reply.latencyMs(),
        reply.logprobMean(),
        reply.stop().name(),
        reply.toolCallsJson(),
        s.attempt());
  }

  /** Costs what the same request cost: in production it would be called. */
  @Override
  public List<Effect> known(PlannedCall call, RecordedReply r) {
    return answer(
        r.model(),
        call.place(),
        r.text(),
        r.inputTokens(),
        r.outputTokens(),
        r.costUsd(),
        r.latencyMs(),
        r.logprob(),
        r.stop(),
        r.toolsJson(),
        r.attempt());
  }

  @Override
  public List<Effect> failed(PlannedCall call, CallFailure failure) {
    String said =
        failure.providerWords().isEmpty()
            ? Objects.requireNonNullElse(failure.getMessage(), "")
            : failure.providerWords();
    String status = failure.status() > 0 ? " (" + failure.status() + ")" : "";
    return List.of(
        new CalledAnswer(
                call.sample(),
                new Answer(
                    call.request().model().name(),
                    call.place(),
                    null,
                    Double.NaN,
                    -1,
                    -1,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    failure.kind() + status + ": " + said),
                -1,
                Double.NaN,
                "",
                null,
                null)
            .effect());
  }

  @Override
  public void written(PlannedCall call) {
    written.accept(call.sample());
  }

  private List<Effect> answer(
      String model,
      int place,
      String text,
      int input,
      int output,
      double costUsd,
      double latencyMs,
      double logprob,
      String stop,
      @Nullable String tools,
      long attempt) {
    Grader by = grader;
    double quality = by == null ? Double.NaN : by.grade(text, request.reference());
    // The model's own confidence, as gates read it: the geometric mean of its tokens' probability.
    double confidence = Double.isNaN(logprob) ? Double.NaN : Math.exp(logprob);
    return List.of(
        new CalledAnswer(
                request.sample(),
                new Answer(
                    model,
                    place,
                    text,
                    quality,
                    input,
                    output,
                    costUsd,
                    latencyMs,
                    confidence,
                    null),
                attempt,
                logprob,
                stop,
                tools,
                by == null ? null : by.name())
            .effect());
  }
}

package dev.lanewright.judge;

import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.Rating;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.replay.PlannedCall;
import dev.lanewright.replay.Sink;
import dev.lanewright.store.Effect;
import dev.lanewright.store.Effects;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongConsumer;

/** Turns a judge's reply into a verdict or a rating, written with the call's settling. */
record VerdictSink(Factory factory, Target target, String sampleKey, boolean second)
    implements Sink {

  /** What all sinks of a run share. */
  record Factory(long evalSet, JudgePlan plan, InstantSource clock, LongConsumer written) {
    VerdictSink of(Target target, String sampleKey, boolean second) {
      return new VerdictSink(this, target, sampleKey, second);
    }
  }

  @Override
  public List<Effect> settled(Settled s) {
    JudgePlan plan = factory.plan();
    ChatReply reply = s.reply();
    Reading reading = ReplyReader.read(plan.prompt().kind(), reply);
    Rater rater = rater(plan, s.model());
    if (!plan.prompt().kind().pairs()) {
      return List.of(
          Effects.rating(
              factory.evalSet(),
              target.sample(),
              new Rating(
                  target.a(),
                  0,
                  rater,
                  reading.score(),
                  reading.passed(),
                  reading.rationale(),
                  reply.text(),
                  s.costUsd(),
                  reply.latencyMs(),
                  factory.clock().instant())));
    }
    Preference shown = reading.preference();
    var pair = Pair.of(sampleKey, PairArm.recorded(target.a()), PairArm.recorded(target.b()));
    var verdict =
        new Verdict(
            rater,
            second ? Shown.B_FIRST : Shown.A_FIRST,
            0,
            second ? shown.mirrored() : shown,
            Double.NaN,
            reading.rationale(),
            reply.text(),
            s.costUsd(),
            reply.latencyMs(),
            factory.clock().instant());
    return List.of(Effects.verdict(factory.evalSet(), target.sample(), pair, verdict));
  }

  /** The rater that a judge is under a plan's prompt. */
  static Rater rater(JudgePlan plan, String judge) {
    return new Rater(
        RaterKind.JUDGE,
        judge,
        plan.prompt().label(),
        judge,
        "{\"kind\":\"%s\",\"maxOutput\":%d}"
            .formatted(plan.prompt().kind().word(), plan.maxOutput()));
  }

  @Override
  public void written(PlannedCall call) {
    factory.written().accept(call.sample());
  }
}

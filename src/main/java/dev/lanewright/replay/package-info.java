/**
 * Calls of models that cost money: planned, bounded, run, and written to the ledger.
 *
 * <p>Everything that calls models for an eval set goes through {@link
 * dev.lanewright.replay.Runner}: answers, judges, intent labels, gates. Its user makes the calls
 * and says what is written for each:
 *
 * <pre>{@code
 * var call = PlannedCall.of(sampleId, ChatRequest.of(model, messages, 64), sink);
 * ActiveRun run = runner.start(
 *     new RunPlan(evalSet, Purpose.JUDGE, "Judge 420 pairs", planText, null, budgetUsd, calls.size()),
 *     CallSource.of(calls));
 * run.await();            // or run.progress() once per frame
 * }</pre>
 *
 * <p>A {@link dev.lanewright.replay.Sink} turns a reply into {@link dev.lanewright.store.Effect}s,
 * which the store writes in the transaction that settles the call: a result and its price are kept
 * together or not at all. New kinds of effects are subclasses of {@code Effect} in the store.
 *
 * <p>The identity of a call is (sample, hash of purpose, model, parameters, prompt, repeat): {@link
 * dev.lanewright.replay.CallKey}. A call that the ledger knows as settled is not sent again, so a
 * run that was interrupted goes on by starting with the same calls ({@link
 * dev.lanewright.replay.Runner#resume}); one that is unknown since a crash is sent again only when
 * a person agrees. Give {@code repeat} another number to ask the same once more.
 */
@NullMarked
package dev.lanewright.replay;

import org.jspecify.annotations.NullMarked;

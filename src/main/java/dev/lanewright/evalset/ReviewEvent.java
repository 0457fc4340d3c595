package dev.lanewright.evalset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a reviewer did; never changed once written.
 *
 * @param id the store's, ascending in time, or -1 before it is stored
 * @param item the store's id of the item
 * @param reviewer the store's id of the person
 * @param at when
 * @param action what
 * @param revealed whether models and judges were in sight
 * @param shown which answer stood first
 * @param before the reviewer's outcome before, or null
 * @param outcome the outcome decided on, in the pair's frame; null for what decides nothing
 * @param undoes id of the event taken back, or -1
 * @param seconds spent on the item so far, or NaN
 * @param note what the reviewer wrote, or null
 */
public record ReviewEvent(
    long id,
    long item,
    long reviewer,
    Instant at,
    ReviewAction action,
    boolean revealed,
    Shown shown,
    @Nullable Preference before,
    @Nullable Preference outcome,
    long undoes,
    double seconds,
    @Nullable String note) {}

/** Embeddings that a provider makes: paid, within a budget, in the ledger, kept by content. */
@NullMarked
package dev.lanewright.replay.embed;

import org.jspecify.annotations.NullMarked;

package dev.lanewright.workspace.imports;

import dev.lanewright.store.ImportSummary;

/**
 * What an import came to.
 *
 * @param summary what the store took
 * @param excluded rows dropped because their prompt is on the list of prompts to drop
 */
public record ImportResult(ImportSummary summary, long excluded) {}

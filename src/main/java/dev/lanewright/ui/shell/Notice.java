package dev.lanewright.ui.shell;

/**
 * Something to know that needs no answer.
 *
 * @param headline what happened
 * @param detail more of it; may be empty
 */
public record Notice(String headline, String detail) {}

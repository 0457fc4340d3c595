package dev.lanewright.store;

/**
 * A file that an eval set was made from.
 *
 * @param name of the file, without its folder
 * @param sha256 of its content, hexadecimal
 * @param imported when, ISO 8601
 * @param samples taken from it
 * @param rejected rows set aside
 */
public record ImportedFile(
    String name, String sha256, String imported, long samples, long rejected) {}

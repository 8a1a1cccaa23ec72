package dev.banyan.grammars.cobol;

/**
 * The text of a member that COPY or EXEC SQL INCLUDE names.
 *
 * @param file the name that positions inside this text will carry
 */
public record Copybook(String file, String text) {}

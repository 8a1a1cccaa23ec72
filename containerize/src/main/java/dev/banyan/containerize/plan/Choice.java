package dev.banyan.containerize.plan;

/** One line of a plan that a person can check: what, how, why. */
public record Choice(String what, String value, String reason) {}

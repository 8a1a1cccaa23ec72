/**
 * {@link ScheduleLanguage}: which job a scheduler starts after which, from exports of Control-M (XML) and listings of CA-7.
 */
@NullMarked
package dev.banyan.analyzer.schedule;

import org.jspecify.annotations.NullMarked;

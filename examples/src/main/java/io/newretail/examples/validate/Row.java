package io.newretail.examples.validate;

import io.newretail.report.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * One quantity of a case and what became of it.
 *
 * @param family which model
 * @param id of the case
 * @param quantity its path in what is expected
 * @param expected the published value
 * @param theory what theory says, if it says something
 * @param theoryVerdict how that compares
 * @param simulated what the engine says, if it says something
 * @param simulatedVerdict how that compares
 */
public record Row(
    String family,
    String id,
    String quantity,
    double expected,
    @Nullable Double theory,
    Verdict theoryVerdict,
    @Nullable Estimate simulated,
    Verdict simulatedVerdict) {}

package dev.banyan.analyzer.jcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.grammars.jcl.ControlCard;
import dev.banyan.grammars.jcl.JclStep;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DdDirectionsTest {

    private static final Position HERE = new Position("jcl/A.jcl", 1, 1);

    @ParameterizedTest
    @CsvSource({
        "IEWL, SYSLMOD, WRITES",
        "HEWL, SYSLIN, READS",
        "IEWBLINK, SYSLIB, READS",
        "IGYCRCTL, SYSLIN, WRITES",
        "IGYCRCTL, SYSIN, READS",
        "IGYCRCTL, DBRMLIB, WRITES",
        "IBMZPLI, SYSPUNCH, WRITES",
        "ASMA90, SYSLIN, WRITES",
        "ASMA90, SYSLIB, READS",
        "DSNHPC, SYSCIN, WRITES",
        "DSNHPC, DBRMLIB, WRITES",
        "IKJEFT01, DBRMLIB, READS",
        "DFHECP1$, SYSPUNCH, WRITES",
        "DFHECP1$, SYSIN, READS",
        "IEBCOPY, SYSUT2, WRITES",
        "IEBUPDTE, SYSUT1, READS",
        "IEBCOMPR, SYSUT2, READS",
        "TRSMAIN, OUTFILE, WRITES",
        "DSNUTILB, SYSCOPY, WRITES",
        "SORT, SORTIN01, READS",
        "SORT, SORTOF2, WRITES",
        "BANK01, STEPLIB, READS",
        "BANK01, SYSPRINT, WRITES"
    })
    void areThoseOfTheManuals(String program, String dd, EdgeKind kind) {
        assertThat(of(program).of(dd)).contains(kind);
    }

    @Test
    void areNotKnownForTheDdsOfOtherPrograms() {
        assertThat(of("BANK01").of("SYSUT2")).isEmpty();
        assertThat(of("BANK01").of("SYSLIN")).isEmpty();
        assertThat(of("IEFBR14").of("DD1")).isEmpty();
    }

    @Test
    void followTheStatementsOfUtilities() {
        ControlCard load = new ControlCard.Table("A.B", true, HERE);
        ControlCard unload = new ControlCard.Table("A.B", false, HERE);

        assertThat(of("DSNUTILB", load).of("SYSREC")).contains(EdgeKind.READS);
        assertThat(of("DSNUTILB", unload).of("SYSREC")).contains(EdgeKind.WRITES);
    }

    @Test
    void followTheProgramThatTsoRuns() {
        ControlCard run = new ControlCard.RunProgram("DSNTIAUL", Optional.empty(), HERE);

        assertThat(of("IKJEFT01", run).of("SYSREC00")).contains(EdgeKind.WRITES);
    }

    private static DdDirections of(String program, ControlCard... cards) {
        return new DdDirections(new JclStep.Run("S1", program, List.of(), List.of(), List.of(), List.of(cards), HERE));
    }
}

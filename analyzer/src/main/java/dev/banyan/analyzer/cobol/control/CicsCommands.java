package dev.banyan.analyzer.cobol.control;

import dev.banyan.grammars.cics.CicsParse;
import dev.banyan.grammars.cics.CicsParser;
import dev.banyan.grammars.cobol.ExecBlock;
import java.util.IdentityHashMap;

/** The EXEC CICS commands of one program, each parsed once for all who ask. Belongs to one thread. */
public final class CicsCommands {

    private final IdentityHashMap<ExecBlock, CicsParse> parsed = new IdentityHashMap<>();

    public CicsParse read(ExecBlock block) {
        return parsed.computeIfAbsent(block, one -> CicsParser.parse(one.body(), one.bodyStart()));
    }
}

package app;

import javax.script.ScriptEngine;

class SecurityScript {
    Object a(ScriptEngine engine, String text) throws Exception {
        return engine.eval(text);
    }
}

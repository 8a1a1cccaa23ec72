package app;

import javax.script.ScriptEngine;

class SecurityScript {
    ScriptEngine engine;
}

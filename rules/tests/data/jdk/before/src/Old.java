import javax.script.ScriptEngineManager;
import javax.xml.bind.JAXBContext;
import jdk.nashorn.api.scripting.NashornScriptEngine;
import sun.misc.BASE64Encoder;

class Old extends SecurityManager {
    private JAXBContext context;
    private final BASE64Encoder encoder = new BASE64Encoder();
    private NashornScriptEngine engine;

    void run(Thread thread) {
        new ScriptEngineManager().getEngineByName("nashorn");
        System.setSecurityManager(this);
        thread.stop();
    }

    @Override
    protected void finalize() {
        encoder.hashCode();
    }
}

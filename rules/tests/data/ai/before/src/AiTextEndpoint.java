package app;

import javax.ws.rs.Consumes;

class AiTextEndpoint {
    @Consumes("text/plain")
    public void note(String text) {}
}

package app;

import javax.ws.rs.Consumes;

class AiTextEndpoint {
    @Consumes("application/json")
    public void note(String text) {}
}

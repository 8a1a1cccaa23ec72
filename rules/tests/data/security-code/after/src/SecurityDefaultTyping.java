package app;

import com.fasterxml.jackson.databind.ObjectMapper;

class SecurityDefaultTyping {
    void a(ObjectMapper json) {
        json.findAndRegisterModules();
    }
}

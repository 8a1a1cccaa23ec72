package app;

import jakarta.json.JsonObject;

class JakartaJson {
}

package app;

import jakarta.activation.DataHandler;

class JakartaActivation {
}

package app;

import javax.activation.DataHandler;

class JakartaActivation {
}

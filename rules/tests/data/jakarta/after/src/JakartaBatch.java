package app;

import jakarta.batch.api.Batchlet;

class JakartaBatch {
}

package app;

import org.springframework.beans.factory.annotation.Required;

class Spring6Required {
}

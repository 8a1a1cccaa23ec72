package app;

import org.springframework.beans.factory.annotation.Autowired;

class Spring6Required {
}

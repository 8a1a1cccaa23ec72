<%@ taglib prefix="c" uri="jakarta.tags.core" %>

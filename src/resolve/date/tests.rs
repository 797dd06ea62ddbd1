//! What date expressions tell, as a table of texts.

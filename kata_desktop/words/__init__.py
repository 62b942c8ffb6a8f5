"""Everything translated: numbers, days, sentences and names. Values come in, plain literal text goes out."""

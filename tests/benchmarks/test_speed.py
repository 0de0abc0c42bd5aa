"""Memory is that of the process itself."""

from benchmarks.speed import peak_memory


def test_peak_memory_is_in_bytes_and_grows_with_what_is_held() -> None:
    before = peak_memory()
    held = b"x" * (before + 2**20)
    assert peak_memory() > before
    assert 2**20 < before < 2**40
    assert len(held) > before

package lang

// WithoutModels returns the pack without its trained models, so that what they add can be measured.
func (p Pack) WithoutModels() Pack {
	p.models = nil
	return p
}
